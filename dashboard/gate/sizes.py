"""Units of sizes."""

MEGABYTE = 1024 * 1024
