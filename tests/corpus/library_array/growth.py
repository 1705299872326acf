# Appending allocates ahead: sizes grow in steps.
import sys
from array import array

numbers = array("i")
sizes = []
for value in range(40):
    numbers.append(value)
    sizes.append(sys.getsizeof(numbers))
print(sizes)
print(sys.getsizeof(array("d")), sys.getsizeof(array("d", [0.0] * 10)), sys.getsizeof(array("b", bytes(100))))
