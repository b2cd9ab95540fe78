"""Every word people read, Thai first, English second. Nothing else holds wording."""
