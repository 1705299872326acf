# sys.exit with text prints it on standard error and ends with status 1.
import sys

print("before")
try:
    sys.exit("something went wrong: é")
except SystemExit as error:
    print(error.code)
    raise
