"""Tasks that take turns: an event loop on the virtual clock."""

# Time passes only while all tasks sleep: the clock then goes on to the next timer at once.  There are
# no sockets, pipes, processes or signals to wait for; what CPython runs in another thread runs here
# on the loop when its turn comes.

from .exceptions import *
from .futures import *
from .events import *
from .tasks import *
from .locks import *
from .queues import *
from .taskgroups import *
from .timeouts import *
from .runners import *

__all__ = (exceptions.__all__ + futures.__all__ + events.__all__ + tasks.__all__ + locks.__all__ +
           queues.__all__ + taskgroups.__all__ + timeouts.__all__ + runners.__all__)

_ABSENT = ('create_subprocess_exec', 'create_subprocess_shell', 'open_connection', 'open_unix_connection',
           'start_server', 'start_unix_server', 'StreamReader', 'StreamWriter', 'Protocol', 'DatagramProtocol',
           'Transport', 'subprocess', 'streams')


def __getattr__(name):
    if name in _ABSENT:
        raise NotImplementedError(f"asyncio.{name} is not available here: there is nothing outside to talk to")
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
