# errstate silences warnings for a while, or makes errors of them.
import numpy as np

with np.errstate(divide="ignore", invalid="ignore"):
    print(np.array([1.0, 0.0]) / 0)
with np.errstate(all="raise"):
    try:
        np.array([1.0]) / 0
    except FloatingPointError as error:
        print(error)
    try:
        np.sqrt(np.array([-1.0]))
    except FloatingPointError as error:
        print(error)
print(np.geterr())
old = np.seterr(divide="ignore")
print(old["divide"], np.geterr()["divide"])
np.seterr(**old)
