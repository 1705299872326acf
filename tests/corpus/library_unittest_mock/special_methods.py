# A MagicMock supports special methods with sensible results.
from unittest.mock import MagicMock, Mock

magic = MagicMock()
print(len(magic), bool(magic), int(magic), list(magic), 5 in magic, float(magic))
magic.__len__.return_value = 4
magic.__getitem__.side_effect = lambda key: key * 2
magic.__iter__.return_value = ["a", "b"]
print(len(magic), magic["x"], list(magic))
with magic as entered:
    pass
print(magic.__enter__.called, entered is magic.__enter__.return_value, magic == magic, magic == 3)
plain = Mock()
plain.__str__ = Mock(return_value="as text")
print(str(plain))
try:
    len(Mock())
except TypeError as error:
    print(error)
