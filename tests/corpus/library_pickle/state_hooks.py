# __getstate__ and __setstate__ choose what is kept.
import pickle

class Connection:
    def __init__(self, host):
        self.host = host
        self.socket = object()

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["socket"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.socket = "reopened"

copy = pickle.loads(pickle.dumps(Connection("here")))
print(copy.host, copy.socket)

class Falsy:
    def __getstate__(self):
        return 0

    def __setstate__(self, state):
        print("set to", state)

class NoState:
    def __getstate__(self):
        return None

    def __setstate__(self, state):
        print("never")

pickle.loads(pickle.dumps(Falsy()))
pickle.loads(pickle.dumps(NoState()))
print("done")
