# A warning made an error ends the program like any exception.
import warnings


def risky():
    warnings.warn("this is the end", UserWarning)


warnings.simplefilter("error")
risky()
