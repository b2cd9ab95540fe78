"""Domain values become pictures: plotly figures, and points for the small charts."""
