# Three errors: a cause and a context.
try:
    try:
        [].pop()
    except IndexError as error:
        raise LookupError("nothing left") from error
except LookupError:
    1 / 0
