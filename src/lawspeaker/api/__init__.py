"""REST and its OpenAPI description."""
