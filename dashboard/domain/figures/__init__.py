"""The station's figures: datasets, what one row of each is, and the rules its rows keep."""
