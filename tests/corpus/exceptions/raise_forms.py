# What raise accepts.
class Custom(Exception):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b


for text in ("raise ValueError", "raise ValueError('x')", "raise Custom('c')", "raise Custom", "raise 5", "raise 'text'", "raise None", "raise",
             "raise ValueError from 5", "raise int", "raise ValueError from KeyError", "raise ValueError from None", "raise [ValueError]", "raise type('T', (Exception,), {})"):
    try:
        exec(text)
    except BaseException as error:
        print(f"{text}: {error!r} cause={error.__cause__!r} suppress={error.__suppress_context__}")
