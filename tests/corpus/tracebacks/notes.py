# Notes follow the message.
try:
    int("seven")
except ValueError as error:
    error.add_note("while reading line 3")
    error.add_note("of the file of numbers")
    raise
