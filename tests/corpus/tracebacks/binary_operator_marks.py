# Marks of a binary operation: the operator gets carets, operands get tildes.
width = 5
height = "3"
area = (width * 2) + height * (width - 1) + height
