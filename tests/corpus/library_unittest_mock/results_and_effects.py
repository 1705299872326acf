# return_value is the result; side_effect may be an exception, values or a function.
from unittest.mock import DEFAULT, Mock

mock = Mock(return_value=5)
print(mock(), mock.attribute.method() is mock.attribute.method())
mock.side_effect = [1, 2, ValueError("third")]
for _ in range(4):
    try:
        print(mock())
    except (ValueError, StopIteration) as error:
        print(repr(error))
mock.side_effect = lambda number: number * 2 if number else DEFAULT
print(mock(4), mock(0))
mock.side_effect = KeyError
try:
    mock()
except KeyError as error:
    print(repr(error))
configured = Mock(**{"first.second.return_value": 9, "size": 3})
print(configured.first.second(), configured.size)
