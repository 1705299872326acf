# What cannot be deleted is shown with its whole range.
items = [1, 2]
del items, items.pop(0) + 1
