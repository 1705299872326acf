class Custom(Exception):
    def __init__(self, message, payload):
        super().__init__(message)
        self.payload = payload
def inner(x):
    raise Custom("bad", [x])
def outer(x):
    try:
        inner(x)
    except Custom as error:
        note = error.payload
        raise ValueError(note) from error
kept = None
try:
    outer(1000)
except ValueError as problem:
    kept = problem
cause = kept.__cause__
payload = cause.payload
tb = kept.__traceback__
kept.__traceback__ = None
tb = None
try:
    try:
        {}["k"]
    finally:
        kept = "finally"
except KeyError as k:
    args = k.args
del cause
