# A message of several lines is printed as it is.
raise RuntimeError("first line\nsecond line\n    third, indented")
