# Objects without the protocol are refused before the body runs.
class Half:
    def __enter__(self):
        return self


class Other:
    def __exit__(self, *details):
        pass


for manager in (Half(), Other(), 5, None):
    try:
        with manager:
            print("never")
    except Exception as error:
        print(type(error).__name__, error)


class Bad:
    def __enter__(self):
        raise ValueError("no entry")

    def __exit__(self, *details):
        print("not called")


try:
    with Bad():
        pass
except ValueError as error:
    print(error)
