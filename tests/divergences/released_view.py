# An iterator of a view that was released: CPython 3.11.2 forgets to look at the error.
view = memoryview(b"abc")
view.release()
for make in iter, enumerate, zip:
    try:
        make(view)
    except Exception as problem:
        print(type(problem).__name__, problem)
