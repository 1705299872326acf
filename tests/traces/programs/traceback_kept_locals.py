# A kept exception keeps the frames it passed, and their locals.
class Big:
    pass

def inner(data):
    local = [data, Big()]
    raise LookupError(local[0])

def outer(data):
    mark = {"data": data}
    try:
        inner(data)
    except LookupError as error:
        mark["error"] = error
        raise RuntimeError("outer") from error

payload = Big()
try:
    outer(payload)
except RuntimeError as problem:
    saved = problem
frame = saved.__cause__.__traceback__.tb_next.tb_frame
names = sorted(frame.f_locals)
del payload
saved.__cause__.__traceback__ = None
frame.clear()
del frame
saved = None
