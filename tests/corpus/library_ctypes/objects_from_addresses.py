# An address leads back to its object.
import ctypes

data = {"key": [1, 2]}
address = id(data)
same = ctypes.cast(address, ctypes.py_object).value
print(same is data, same)
inner = ctypes.cast(id(data["key"]), ctypes.py_object).value
inner.append(3)
print(data)
print(ctypes.cast(id(None), ctypes.py_object).value, ctypes.py_object("text").value, ctypes.py_object([1]))
try:
    ctypes.py_object().value
except ValueError as error:
    print(error)
