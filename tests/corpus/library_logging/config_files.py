# Logging configured from a file as configparser reads it; handlers with targets; queues with a listener; locks.
import io
import logging
import logging.config
import logging.handlers
import queue
import sys

CONFIG = """
[loggers]
keys=root,shop,quiet
[handlers]
keys=console,kept
[formatters]
keys=short,braces
[formatter_short]
format=%(levelname)s %(name)s %(message)s
[formatter_braces]
format={levelname:>8}|{message}
style={
class=logging.Formatter
[handler_console]
class=StreamHandler
level=INFO
formatter=short
args=(sys.stdout,)
[handler_kept]
class=logging.handlers.MemoryHandler
formatter=braces
kwargs={'capacity': 2, 'target': None}
target=console
[logger_root]
level=DEBUG
handlers=console
[logger_shop]
level=INFO
handlers=kept
qualname=shop
propagate=0
[logger_quiet]
level=ERROR
handlers=
qualname=quiet
"""
logging.sys = sys
old, below = logging.getLogger('old'), logging.getLogger('shop.till')
below.setLevel(logging.CRITICAL)
logging.getLogger('shop')
logging.config.fileConfig(io.StringIO(CONFIG))
print(old.disabled, below.disabled, below.level, logging.getLogger('quiet').propagate)
logging.info('from the root')
logging.debug('not shown')
logging.getLogger('shop').info('kept for now')
print('nothing yet')
logging.getLogger('shop').warning('now both')
logging.getLogger('quiet').error('loud')
old.error('never shown')
print([handler.name for handler in logging.getLogger('shop').handlers], logging.getLogger('shop').handlers[0].target)

for broken in ('[loggers]\nkeys=root\n', CONFIG.replace('keys=console,kept', 'keys=console,gone')):
    try:
        logging.config.fileConfig(io.StringIO(broken))
    except Exception as error:
        print(type(error).__name__, error)

root = logging.getLogger()
for handler in root.handlers[:]:
    root.removeHandler(handler)
records = queue.Queue()
shown = logging.StreamHandler(sys.stdout)
shown.setFormatter(logging.Formatter('%(levelname)s: %(message)s'))
loud = logging.StreamHandler(sys.stdout)
loud.setLevel(logging.ERROR)
listener = logging.handlers.QueueListener(records, shown, loud, respect_handler_level=True)
worker = logging.getLogger('worker')
worker.propagate = False
worker.addHandler(logging.handlers.QueueHandler(records))
listener.start()
worker.warning('job %d of %d', 1, 2)
worker.error('job failed')
listener.stop()
print(listener._thread, records.empty())

handler = logging.StreamHandler(io.StringIO())
print(type(handler.lock).__name__, handler.acquire(), handler.release(), logging.NullHandler().lock)
adapter = logging.LoggerAdapter(worker, {'user': 'ann'})
print(adapter, adapter.name, adapter.manager is worker.manager)
for when in 'W', 'W9', 'Q':
    try:
        logging.handlers.TimedRotatingFileHandler('/tmp/x.log', when=when)
    except ValueError as error:
        print(error)
