"""Loggers, handlers, formatters and filters set up by a dictionary."""

import logging
import logging.handlers
import re

_NAME = re.compile('[A-Za-z_][A-Za-z0-9_]*')
_STEP = re.compile(r'\.(\w+)|\[\s*(\w+)\s*\]')


def _resolve(name):
    """What a dotted name stands for; modules are imported on the way."""
    first, *rest = name.split('.')
    found = __import__(first)
    path = first
    for step in rest:
        path += '.' + step
        try:
            found = getattr(found, step)
        except AttributeError:
            __import__(path)
            found = getattr(found, step)
    return found


class BaseConfigurator:
    """A configuration, and what texts like ext://sys.stdout and cfg://handlers.file in it stand for."""

    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = dict(config)

    def resolve(self, s):
        try:
            return _resolve(s)
        except ImportError as error:
            raise ValueError(f'Cannot resolve {s!r}: {error}') from error

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        """A part of the configuration: cfg://a.b[c][0]."""
        first = re.match(r'\w+\s*', value)
        if first is None:
            raise ValueError(f"Unable to convert {value!r}")
        found, at = self.config[first.group()], first.end()
        while at < len(value):
            step = _STEP.match(value, at)
            if step is None:
                raise ValueError(f'Unable to convert {value!r} at {value[at:]!r}')
            key, at = step[1] or step[2], step.end()
            if step[2] and key.isdecimal() and not (isinstance(found, dict) and key in found):
                key = int(key)
            found = self.convert(found[key])
        return found

    def convert(self, value):
        if isinstance(value, str):
            kind, mark, rest = value.partition('://')
            converter = {'ext': self.ext_convert, 'cfg': self.cfg_convert}.get(kind) if mark else None
            return converter(rest) if converter else value
        if type(value) is dict:
            return {key: self.convert(item) for key, item in value.items()}
        if type(value) in (list, tuple):
            return type(value)(map(self.convert, value))
        return value

    def configure_custom(self, config):
        """An object of a factory under the key '()'; attributes to set on it are under '.'."""
        factory = config['()'] if callable(config['()']) else self.resolve(config['()'])
        made = factory(**{key: value for key, value in config.items() if _NAME.fullmatch(key)})
        for name, value in config.get('.', {}).items():
            setattr(made, name, value)
        return made

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


class _KnownLoggers:
    """The loggers that are there before others are configured, and what becomes of them: those below a configured one
    start again, all others are switched off if that is wanted."""

    def __init__(self):
        self._there = logging.root.manager.loggerDict
        self._names, self._children = sorted(self._there), set()

    def leave_out(self, name):
        """That one is configured."""
        if name in self._names:
            self._children.update(other for other in self._names if other.startswith(name + '.'))
            self._names.remove(name)

    def end(self, disable):
        for name in self._names:
            logger = self._there[name]
            if name not in self._children:
                logger.disabled = disable
            elif isinstance(logger, logging.Logger):
                logger.setLevel(logging.NOTSET)
                logger.handlers, logger.propagate = [], True


class DictConfigurator(BaseConfigurator):
    """Configures logging as a dictionary says."""

    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        if config.get('incremental', False):
            for name in config.get('handlers', {}):
                if name not in logging._handlers:
                    raise ValueError(f'No handler found with name {name!r}')
            self._each('handlers', 'handler', self._change_level)
            self._each('loggers', 'logger', lambda name, of: self.configure_logger(name, of, True))
        else:
            self._make_all(config.get('disable_existing_loggers', True))
        if config.get('root'):
            self._step("Unable to configure root logger", self.configure_root, config['root'],
                       config.get('incremental', False))

    @staticmethod
    def _step(problem, call, *arguments):
        try:
            return call(*arguments)
        except Exception as error:
            raise ValueError(problem) from error

    def _each(self, section, what, call, names=None):
        parts = self.config.get(section, {})
        for name in parts if names is None else names:
            self._step(f'Unable to configure {what} {name!r}', call, name, parts[name])

    def _change_level(self, name, of):
        if of.get('level'):
            logging._handlers[name].setLevel(logging._checkLevel(of['level']))

    def _make_all(self, disable):
        logging._handlers.clear()
        logging.shutdown(logging._handlerList[:])
        del logging._handlerList[:]
        for section in ('formatters', 'filters', 'handlers'):
            parts = self.config.get(section, {})
            self.config[section] = dict(self.convert(parts) if isinstance(parts, str) else parts)
        for section, what, make in (('formatters', 'formatter', self.configure_formatter),
                                    ('filters', 'filter', self.configure_filter)):
            self._each(section, what, lambda name, of: self.config[section].update({name: make(self.convert(of))}),
                       list(self.config[section]))
        # A handler that hands on to another is made after it.
        handlers = self.config['handlers']
        self._each('handlers', 'handler', self._make_handler,
                   sorted(handlers, key=lambda name: ('target' in handlers[name], name)))
        known = _KnownLoggers()
        for name in self.config.get('loggers', {}):
            known.leave_out(name)
        self._each('loggers', 'logger', self.configure_logger)
        known.end(disable)

    def _make_handler(self, name, of):
        handler = self.config['handlers'][name] = self.configure_handler(self.convert(of))
        handler.name = name

    def configure_formatter(self, config):
        if '()' in config:
            try:
                return self.configure_custom(config)
            except TypeError as error:
                if "'format'" not in str(error):
                    raise
                renamed = {'fmt' if key == 'format' else key: value for key, value in config.items()}
                return self.configure_custom(renamed)
        make = _resolve(config['class']) if config.get('class') else logging.Formatter
        more = [config['validate']] if 'validate' in config else []
        return make(config.get('format'), config.get('datefmt'), config.get('style', '%'), *more)

    def configure_filter(self, config):
        return self.configure_custom(config) if '()' in config else logging.Filter(config.get('name', ''))

    def add_filters(self, filterer, filters):
        for name in filters:
            def add():
                usable = callable(name) or callable(getattr(name, 'filter', None))
                filterer.addFilter(name if usable else self.config['filters'][name])
            self._step(f'Unable to add filter {name!r}', add)

    def configure_handler(self, config):
        formatter, level, filters = (config.pop(key, None) for key in ('formatter', 'level', 'filters'))
        if formatter:
            formatter = self._step(f'Unable to set formatter {formatter!r}',
                                   self.config['formatters'].__getitem__, formatter)
        if '()' in config:
            factory = config.pop('()')
            factory = factory if callable(factory) else self.resolve(factory)
        else:
            factory = self.resolve(config.pop('class', None))
            if 'target' in config and issubclass(factory, logging.handlers.MemoryHandler):
                config['target'] = self._step(f"Unable to set target handler {config['target']!r}",
                                              self.config['handlers'].__getitem__, config['target'])
        attributes = config.pop('.', None) or {}
        handler = factory(**{key: value for key, value in config.items() if _NAME.fullmatch(key)})
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        self.add_filters(handler, filters or ())
        for name, value in attributes.items():
            setattr(handler, name, value)
        return handler

    def add_handlers(self, logger, handlers):
        for name in handlers:
            self._step(f'Unable to add handler {name!r}', lambda: logger.addHandler(self.config['handlers'][name]))

    def common_logger_config(self, logger, config, incremental=False):
        if config.get('level') is not None:
            logger.setLevel(logging._checkLevel(config['level']))
        if not incremental:
            for handler in logger.handlers[:]:
                logger.removeHandler(handler)
            self.add_handlers(logger, config.get('handlers') or ())
            self.add_filters(logger, config.get('filters') or ())

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        if config.get('propagate') is not None:
            logger.propagate = config['propagate']

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Configures logging; what was configured before ends."""
    dictConfigClass(config).configure()


# --- From a file as configparser reads it ---

def _names(text):
    return [name.strip() for name in text.split(',')] if text else []


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Configures logging as a file says; what was configured before ends."""
    import configparser
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        parser = configparser.ConfigParser(defaults)
        if hasattr(fname, 'readline'):
            parser.read_file(fname)
        else:
            parser.read(fname, encoding=encoding)
    formatters = {name: _file_formatter(parser, f'formatter_{name}') for name in _names(parser['formatters']['keys'])}
    logging._handlers.clear()
    logging.shutdown(logging._handlerList[:])
    del logging._handlerList[:]
    _file_loggers(parser, _file_handlers(parser, formatters), disable_existing_loggers)


def _file_formatter(parser, section):
    format, date, style = (parser.get(section, option, raw=True, fallback=usual)
                           for option, usual in (('format', None), ('datefmt', None), ('style', '%')))
    kind = parser[section].get('class')
    return (_resolve(kind) if kind else logging.Formatter)(format, date, style)


def _file_handlers(parser, formatters):
    handlers, targets = {}, []
    for name in _names(parser['handlers']['keys']):
        section = parser[f'handler_{name}']
        try:
            kind = eval(section['class'], vars(logging))
        except (AttributeError, NameError):
            kind = _resolve(section['class'])
        given = eval(section.get('args', '()'), vars(logging))
        named = eval(section.get('kwargs', '{}'), vars(logging))
        handler = handlers[name] = kind(*given, **named)
        handler.name = name
        if 'level' in section:
            handler.setLevel(section['level'])
        if formatter := section.get('formatter', ''):
            handler.setFormatter(formatters[formatter])
        if issubclass(kind, logging.handlers.MemoryHandler) and section.get('target', ''):
            targets.append((handler, section['target']))
    for handler, target in targets:
        handler.setTarget(handlers[target])
    return handlers


def _file_loggers(parser, handlers, disable):
    named = _names(parser['loggers']['keys'])
    named.remove('root')

    def configure(logger, section):
        if 'level' in section:
            logger.setLevel(section['level'])
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in _names(section['handlers']):
            logger.addHandler(handlers[name])

    configure(logging.root, parser['logger_root'])
    known = _KnownLoggers()
    for name in named:
        section = parser[f'logger_{name}']
        qualified = section['qualname']
        logger = logging.getLogger(qualified)
        known.leave_out(qualified)
        logger.propagate, logger.disabled = section.getint('propagate', fallback=1), 0
        configure(logger, section)
    known.end(disable)


def __getattr__(name):
    if name in ('listen', 'stopListening'):
        raise NotImplementedError(f"logging.config.{name} is not available here")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
