# An exception raised while another is handled.
class Own(Exception):
    def __init__(self, payload):
        super().__init__(payload)
        self.payload = payload

def low():
    raise Own([1, 2])
def mid():
    try:
        low()
    except Own as o:
        extra = [o.payload]
        raise RuntimeError(extra)
def top():
    try:
        mid()
    except RuntimeError as r:
        ctx = r.__context__
        return r, ctx
pair = top()
one, two = pair
del pair
two.__traceback__ = None
one.__context__ = None
del one
del two
