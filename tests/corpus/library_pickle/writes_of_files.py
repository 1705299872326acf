# How often a pickler writes to its file, and in what pieces; frames that optimize() leaves; numbers that cannot be.
import io
import pickle
import pickletools


class Recorder:
    def __init__(self):
        self.sizes = []

    def write(self, data):
        self.sizes.append(len(data))
        return len(data)


many = [(str(i).encode('ascii'), i % 42, {'i': str(i)}) for i in range(3000)]
large = [b'x' * 70000, 'y' * 70000, [1, 2, 3], bytearray(66000)]
for value in ([1, 2], many, large):
    for protocol in range(6):
        for fast in False, True:
            recorder = Recorder()
            pickler = pickle.Pickler(recorder, protocol)
            pickler.fast = fast
            pickler.dump(value)
            print(protocol, fast, recorder.sizes)
for value in (many, large, [[1, 2], 'a' * 66000, [1, 2], b'b' * 66000]):
    for protocol in 3, 4, 5:
        best = pickletools.optimize(pickle.dumps(value, protocol))
        print(protocol, len(best), [argument for code, argument, place in pickletools.genops(best) if code.name == 'FRAME'])
        assert pickle.loads(best) == value
for bad in b'Va\np-1\n.', b'Va\np1\n0g1\n.':
    try:
        print(pickle.loads(bad))
    except Exception as error:
        print(type(error).__name__, error)
