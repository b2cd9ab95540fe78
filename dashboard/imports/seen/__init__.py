"""What a person sees of a sheet: numbers as their formats show them, and what is hidden."""
