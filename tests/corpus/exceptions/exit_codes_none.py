# sys.exit without an argument ends with status 0, and finally blocks run.
import sys

try:
    print("work")
    sys.exit()
finally:
    print("cleanup")
