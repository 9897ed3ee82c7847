// Builds what the pages need of others' work: the design system under our theme, and the typeface.
// Run as `node build.js STATIC WEBFONTS`, in a copy of this folder in which `npm ci` has been run.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [staticFolder, webfonts] = process.argv.slice(2);
const modules = (...path) => join("node_modules", ...path);

const DESIGN_SYSTEM = modules("@digdir", "designsystemet-css");
const VARIABLE = modules("@fontsource-variable", "inter");
const STATIC = modules("@fontsource", "inter");

// The parts of Unicode each file holds, as its makers declare them.
const SUBSETS = {
  latin:
    "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, " +
    "U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
  "latin-ext":
    "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, " +
    "U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF",
};

function theme() {
  const cli = modules("@digdir", "designsystemet", "dist", "bin", "designsystemet.js");
  const run = (...args) => execFileSync(process.execPath, [cli, "tokens", ...args], { stdio: ["ignore", "ignore", "inherit"] });
  run("create", "--config", "designsystemet.config.json", "--out-dir", "tokens");
  run("build", "--tokens", "tokens", "--out-dir", "theme");
  copyFileSync(join("theme", "lawspeaker.css"), join(staticFolder, "theme.css"));
}

function designSystem() {
  copyFileSync(join(DESIGN_SYSTEM, "dist", "src", "index.css"), join(staticFolder, "designsystemet.css"));
  copyFileSync(join(DESIGN_SYSTEM, "LICENSE"), join(staticFolder, "designsystemet.LICENSE.txt"));
}

function face(subset, range) {
  const file = `inter-${subset}-wght-normal.woff2`;
  copyFileSync(join(VARIABLE, "files", file), join(staticFolder, file));
  return `@font-face {
  font-family: "Inter Variable";
  font-style: normal;
  font-weight: 100 900;
  font-display: swap;
  src: url("${file}") format("woff2");
  unicode-range: ${range};
}
`;
}

function typeface() {
  const faces = Object.entries(SUBSETS).map(([subset, range]) => face(subset, range));
  writeFileSync(join(staticFolder, "inter.css"), faces.join("\n"));
  copyFileSync(join(VARIABLE, "LICENSE"), join(staticFolder, "inter.LICENSE.txt"));
}

// The documents are set by Typst, which reads neither woff2 nor variable fonts; the build hook
// makes TrueType of these.
function documentFaces() {
  for (const style of ["400-normal", "400-italic", "500-normal", "600-normal"]) {
    for (const subset of Object.keys(SUBSETS)) {
      const file = `inter-${subset}-${style}.woff2`;
      copyFileSync(join(STATIC, "files", file), join(webfonts, file));
    }
  }
  copyFileSync(join(STATIC, "LICENSE"), join(webfonts, "inter.LICENSE.txt"));
}

mkdirSync(staticFolder, { recursive: true });
mkdirSync(webfonts, { recursive: true });
theme();
designSystem();
typeface();
documentFaces();
