# A list with a comma missing, over several lines.
colors = [
    "red",
    "green"
    "blue",
    42 43,
]
