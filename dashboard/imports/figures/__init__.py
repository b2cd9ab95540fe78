"""The reader that every dataset shares: header, columns, rows, by the shape of the dataset."""
