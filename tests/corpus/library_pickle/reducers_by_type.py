# copyreg and a dispatch table register reducers for types.
import copyreg
import io
import pickle

class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

def reduce_celsius(value):
    print("reducing")
    return Celsius, (value.degrees,)

copyreg.pickle(Celsius, reduce_celsius)
print(pickle.loads(pickle.dumps(Celsius(21))).degrees)
stream = io.BytesIO()
pickler = pickle.Pickler(stream)
pickler.dispatch_table = {Celsius: lambda value: (Celsius, (0,))}
pickler.dump(Celsius(5))
print(pickle.loads(stream.getvalue()).degrees)
