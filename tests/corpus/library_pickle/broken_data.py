# Data that is no pickle raises clear errors.
import pickle

for data in (b"", b"garbage", b"\x80\x09.", pickle.dumps([1, 2, 3])[:-3], b"cnowhere\nnothing\n.", b"."):
    try:
        pickle.loads(data)
    except (pickle.UnpicklingError, EOFError, ValueError, ImportError, AttributeError, IndexError) as error:
        print(data[:12], type(error).__name__, error)
for wrong in (lambda: pickle.loads("text"), lambda: pickle.dumps(1, 99), lambda: pickle.dump(1, None)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
