# A statement over several lines: its first line is shown with the mark of the part on it.
def join(*parts):
    return "-".join(parts)


result = join(
    "a",
    "b" + str(
        int("x")
    ),
)
