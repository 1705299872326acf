# genfromtxt reads tables in which numbers are missing.
import io
import warnings

import numpy as np

warnings.simplefilter("ignore")


def read(text, **settings):
    print(repr(np.genfromtxt(io.StringIO(text), **settings)))


read("1,2,3\n4,,6\nx,8,9", delimiter=",")
read("# c\n1 2\n3 4 # d\n\n")
read("a b\n1 2", skip_header=1)
read("1,2\n3,4", delimiter=",", usecols=(1,))
read("1,2\n3,4", delimiter=",", unpack=True)
read("5")
read("1;N/A\n3;4", delimiter=";", filling_values=0)
read("1,2\n,4", delimiter=",", dtype=int)
read("1,2\n3,4\n5,6", delimiter=",", max_rows=2)
read("1,2\n3,4\n5,6", delimiter=",", skip_footer=1)
read("1,na\n3,4", delimiter=",", missing_values="na", filling_values=-1)
read("", delimiter=",")
read("1 2", dtype=str)
print(np.genfromtxt(["1 2", "3 4"], dtype=int))
for wrong in (lambda: read("1,2\n3", delimiter=","), lambda: np.genfromtxt(5)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
