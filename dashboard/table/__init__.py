"""The columns, the frame, the filters, the exports."""
