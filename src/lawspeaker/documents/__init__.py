"""Reports, packs, registers, feeds and charts: PDF, DOCX, XLSX, ICS, SVG."""
