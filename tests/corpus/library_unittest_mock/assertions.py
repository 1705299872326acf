# The assert methods of a mock say what was expected and what came.
from unittest.mock import ANY, Mock, call

mock = Mock()
mock(1, 2)
mock(3, word="x")
mock.assert_any_call(1, 2)
mock.assert_called_with(3, word=ANY)
mock.assert_has_calls([call(1, 2), call(3, word="x")])
for check in (lambda: mock.assert_called_with(9), lambda: mock.assert_called_once(), lambda: mock.assert_not_called(),
              lambda: mock.assert_any_call("no"), lambda: mock.assert_has_calls([call(7)]),
              lambda: Mock().assert_called(), lambda: Mock().assert_called_with(1), lambda: mock.assert_called_once_with(1)):
    try:
        check()
    except AssertionError as error:
        print(error)
