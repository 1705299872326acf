"""Loggers: a tree by their names; what one handles goes on to those above it."""

import logging
import os
import sys
import traceback
from logging import (BASIC_FORMAT, CRITICAL, DEBUG, ERROR, INFO, NOTSET, WARNING, FileHandler, Filterer, Formatter,
                     StreamHandler, _STYLES, _checkLevel, getLevelName)
from types import GenericAlias

__name__ = 'logging'
__all__ = ['Logger', 'LoggerAdapter', 'critical', 'fatal', 'error', 'exception', 'warning', 'warn', 'info', 'debug',
           'log']


def currentframe():
    return sys._getframe(1)


class PlaceHolder(object):
    """Stands in the tree for a name that has no logger yet; knows the loggers below it."""

    def __init__(self, alogger):
        self.loggerMap = {}         # as an ordered set
        self.append(alogger)

    def append(self, alogger):
        self.loggerMap[alogger] = None


_loggerClass = None         # set to Logger below


def _check_class(klass):
    if klass is not Logger and not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)


def setLoggerClass(klass):
    global _loggerClass
    _check_class(klass)
    _loggerClass = klass


def getLoggerClass():
    return _loggerClass


class Manager(object):
    """The tree."""

    def __init__(self, rootnode):
        self.root, self.loggerDict = rootnode, {}
        self.loggerClass = self.logRecordFactory = None
        self.emittedNoHandlerWarning = False
        self.disable = 0

    @property
    def disable(self):
        """Nothing of this level or below is logged."""
        return self._disable

    @disable.setter
    def disable(self, level):
        self._disable = _checkLevel(level)

    def setLoggerClass(self, klass):
        _check_class(klass)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        self.logRecordFactory = factory

    def getLogger(self, name):
        if not isinstance(name, str):
            raise TypeError('A logger name must be a string')
        entry = self.loggerDict.get(name)
        if isinstance(entry, Logger):
            return entry
        make = self.loggerClass or _loggerClass
        made = self.loggerDict[name] = make(name)
        made.manager = self
        if entry is not None:
            self._put_above(made, entry.loggerMap)
        self._put_below(made)
        return made

    @staticmethod
    def _put_above(logger, those_below):
        """Takes the place of a placeholder: between the loggers below it and theirs so far, unless that is below it."""
        for below in those_below:
            above = below.parent
            if not above.name.startswith(logger.name):
                logger.parent, below.parent = above, logger

    def _put_below(self, logger):
        """Finds the logger above; names between get a placeholder, which notes this one."""
        above, dot, _ = logger.name.rpartition(".")
        while above and dot:
            entry = self.loggerDict.get(above)
            if isinstance(entry, Logger):
                logger.parent = entry
                return
            if entry is None:
                self.loggerDict[above] = PlaceHolder(logger)
            else:
                entry.append(logger)
            above, dot, _ = above.rpartition(".")
        logger.parent = self.root

    def _clear_cache(self):
        """After a change of levels: what each logger has found out about being enabled does not hold any more."""
        for entry in (self.root, *self.loggerDict.values()):
            if isinstance(entry, Logger):
                entry._cache.clear()


def _level_method(level_name):
    """A method of loggers that logs at one level."""
    level, name = getattr(logging, level_name), level_name.lower()

    def method(self, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    method.__name__, method.__qualname__, method.__doc__ = name, f'Logger.{name}', f'Logs at the level {level_name}.'
    return method


class Logger(Filterer):
    """Takes messages of its level and above."""

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name, self.level = name, _checkLevel(level)
        self.parent, self.propagate = None, True
        self.handlers, self.disabled = [], False
        self._cache = {}            # level: whether it is enabled

    def setLevel(self, level):
        self.level = _checkLevel(level)
        self.manager._clear_cache()

    debug, info, warning, error, critical = map(_level_method, ('DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'))

    def warn(self, msg, *args, **kwargs):
        import warnings
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def fatal(self, msg, *args, **kwargs):
        self.critical(msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        if isinstance(level, int):
            if self.isEnabledFor(level):
                self._log(level, msg, args, **kwargs)
        elif logging.raiseExceptions:
            raise TypeError("level must be an integer")

    def findCaller(self, stack_info=False, stacklevel=1):
        """(file, line, function, stack text) of the code that logs."""
        frame = sys._getframe(1)
        while frame is not None and _is_own(frame):
            frame = frame.f_back
        if frame is None:
            return _NOWHERE
        while stacklevel > 1 and frame.f_back is not None:
            frame = frame.f_back
            stacklevel -= not _is_own(frame)
        text = None
        if stack_info:
            text = 'Stack (most recent call last):\n' + ''.join(traceback.format_stack(frame))
            text = text.removesuffix('\n')
        return frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, text

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        made = logging._logRecordFactory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        own = vars(made)
        for key, value in (extra or {}).items():
            if key in own or key in ("message", "asctime"):
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            own[key] = value
        return made

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        try:
            file, line, function, stack = self.findCaller(stack_info, stacklevel)
        except ValueError:
            file, line, function, stack = _NOWHERE
        if isinstance(exc_info, BaseException):
            exc_info = type(exc_info), exc_info, exc_info.__traceback__
        elif exc_info and not isinstance(exc_info, tuple):
            exc_info = sys.exc_info()
        record = self.makeRecord(self.name, level, file, line, msg, args, exc_info, function, extra, stack)
        self.handle(record)

    def handle(self, record):
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers += [hdlr]

    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def _upwards(self):
        """This logger and those above it which its messages go on to."""
        logger = self
        while logger is not None:
            yield logger
            logger = logger.parent if logger.propagate else None

    def hasHandlers(self):
        return any(logger.handlers for logger in self._upwards())

    def callHandlers(self, record):
        heard = False
        for logger in self._upwards():
            for handler in logger.handlers:
                heard = True
                if handler.level <= record.levelno:
                    handler.handle(record)
        if not heard:
            self._handle_unheard(record)

    def _handle_unheard(self, record):
        last = logging.lastResort
        if last:
            if last.level <= record.levelno:
                last.handle(record)
        elif logging.raiseExceptions and not self.manager.emittedNoHandlerWarning:
            self.manager.emittedNoHandlerWarning = True
            sys.stderr.write(f'No handlers could be found for logger "{self.name}"\n')

    def getEffectiveLevel(self):
        """Its own level, or that of the first above it that has one."""
        logger = self
        while logger and not logger.level:
            logger = logger.parent
        return logger.level if logger else NOTSET

    def isEnabledFor(self, level):
        if self.disabled:
            return False
        known = self._cache.get(level)
        if known is None:
            known = self._cache[level] = self.manager.disable < level and level >= self.getEffectiveLevel()
        return known

    def getChild(self, suffix):
        name = suffix if self is self.root else f'{self.name}.{suffix}'
        return self.manager.getLogger(name)

    def __repr__(self):
        return f'<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>'

    def __reduce__(self):
        if getLogger(self.name) is self:
            return getLogger, (self.name,)
        from pickle import PicklingError
        raise PicklingError('logger cannot be pickled')


_NOWHERE = "(unknown file)", 0, "(unknown function)", None


def _is_own(frame):
    """A frame of this package (its modules have one name)."""
    return frame.f_globals.get('__name__') == 'logging'


class RootLogger(Logger):
    def __init__(self, level):
        super().__init__("root", level)

    def __reduce__(self):
        return getLogger, ()


_loggerClass = Logger


class LoggerAdapter(object):
    """A logger with something to add to each message."""

    def __init__(self, logger, extra=None):
        self.logger, self.extra = logger, extra

    def process(self, msg, kwargs):
        kwargs.update(extra=self.extra)
        return msg, kwargs

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        import warnings
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            text, named = self.process(msg, kwargs)
            self.logger.log(level, text, *args, **named)

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        return self.logger.hasHandlers()

    @property
    def name(self):
        return self.logger.name

    @property
    def manager(self):
        return self.logger.manager

    @manager.setter
    def manager(self, value):
        self.logger.manager = value

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False):
        """For adapters of adapters."""
        return self.logger._log(level, msg, args, exc_info=exc_info, extra=extra, stack_info=stack_info)

    def __repr__(self):
        return f'<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>'

    __class_getitem__ = classmethod(GenericAlias)


root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)


# --- The functions of the module: the root logger ---

def basicConfig(**kwargs):
    """Gives the root logger a handler, unless it has one."""
    take = kwargs.pop
    force, encoding, errors = take('force', False), take('encoding', None), take('errors', 'backslashreplace')
    if force:
        for old in [*root.handlers]:
            root.removeHandler(old)
            old.close()
    if root.handlers:
        return
    handlers = take("handlers", None)
    if handlers is None:
        if kwargs.keys() >= {"stream", "filename"}:
            raise ValueError("'stream' and 'filename' should not be specified together")
        handlers = [_handler(take("filename", None), take, encoding, errors)]
    elif kwargs.keys() & {"stream", "filename"}:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    datefmt, style = take("datefmt", None), take("style", '%')
    if style not in _STYLES:
        raise ValueError('Style must be one of: ' + ','.join(_STYLES))
    _, usual_format = _STYLES[style]
    formatter = Formatter(take("format", usual_format), datefmt, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = take("level", None)
    if level is not None:
        root.setLevel(level)
    if kwargs:
        raise ValueError('Unrecognised argument(s): ' + ', '.join(kwargs))


def _handler(filename, take, encoding, errors):
    """The handler that basicConfig makes; `take` gives an argument of its."""
    mode = take("filemode", 'a')
    if not filename:
        return StreamHandler(take("stream", None))
    if 'b' in mode:
        return FileHandler(filename, mode, encoding=encoding, errors=None)
    return FileHandler(filename, mode, encoding=encoding or 'utf-8', errors=errors)


def getLogger(name=None):
    """The logger of a name; the root logger without one."""
    if not name or isinstance(name, str) and name == root.name:
        return root
    return Logger.manager.getLogger(name)


def _root_function(name):
    def function(msg, *args, **kwargs):
        if not root.handlers:
            logging.basicConfig()       # which a program may have replaced
        getattr(root, name)(msg, *args, **kwargs)
    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"Logs on the root logger: {name}."
    return function


critical, error, warning, info, debug = map(_root_function, ('critical', 'error', 'warning', 'info', 'debug'))


def fatal(msg, *args, **kwargs):
    """The same as critical."""
    critical(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """An error with the exception that is handled."""
    error(msg, *args, exc_info=exc_info, **kwargs)


def warn(msg, *args, **kwargs):
    """The old name of warning."""
    import warnings
    warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    """Logs on the root logger."""
    if not root.handlers:
        logging.basicConfig()
    root.log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Switches levels up to this one off."""
    root.manager.disable = level
    root.manager._clear_cache()


def shutdown(handlerList=None):
    """Flushes and closes all handlers."""
    references = logging._handlerList if handlerList is None else handlerList
    for reference in references[::-1]:
        handler = reference()
        try:
            if handler is not None:
                try:
                    handler.acquire()
                    handler.flush()
                    handler.close()
                except (OSError, ValueError):
                    pass            # its file is closed already
                finally:
                    handler.release()
        except Exception:
            if logging.raiseExceptions:
                raise


_warnings_showwarning = None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    if file is None:
        from warnings import formatwarning
        receiver = getLogger("py.warnings")
        if not receiver.handlers:
            receiver.addHandler(logging.NullHandler())
        receiver.warning(formatwarning(message, category, filename, lineno, line))
    elif _warnings_showwarning is not None:
        _warnings_showwarning(message, category, filename, lineno, file, line)


def captureWarnings(capture):
    """Sends warnings to the logger py.warnings, or no longer."""
    global _warnings_showwarning
    import warnings
    if bool(capture) == (_warnings_showwarning is not None):
        return
    if capture:
        _warnings_showwarning, warnings.showwarning = warnings.showwarning, _showwarning
    else:
        warnings.showwarning, _warnings_showwarning = _warnings_showwarning, None


import atexit     # noqa: E402
atexit.register(shutdown)
