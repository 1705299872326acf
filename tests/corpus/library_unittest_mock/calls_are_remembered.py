# A mock takes every call and remembers it.
from unittest.mock import Mock, call

service = Mock(name="service")
service(1, key="a")
service.start()
service.child.method(2).other(3)
print(service.called, service.call_count, service.call_args, service.call_args.kwargs)
print(service.mock_calls)
print(service.method_calls)
print(service.mock_calls[1:2] == [call.start()], service.call_args == call(1, key="a"))
service.reset_mock()
print(service.called, service.mock_calls)
