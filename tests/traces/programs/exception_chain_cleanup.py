# Context and cause chains, suppressed and cleared.
class Failure(Exception):
    def __init__(self, text, data):
        super().__init__(text, data)
        self.data = data

def level(n, data):
    try:
        if n == 0:
            raise Failure("deep", data)
        level(n - 1, data)
    except Failure as error:
        if n == 1:
            raise Failure("mid", [data]) from None
        raise

payload = ["payload"]
try:
    level(2, payload)
except Failure as error:
    top = error
    hidden = error.__context__
    flag = error.__suppress_context__
depth = 0
trace = top.__traceback__
while trace is not None:
    depth += 1
    trace = trace.tb_next
hidden.__traceback__ = None
top.__context__ = None
del hidden
top = top.with_traceback(None)
text = str(top)
