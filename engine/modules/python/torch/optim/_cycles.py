"""Schedules that go up and down again: CyclicLR over and over, OneCycleLR once."""
import math
import warnings
import weakref

from torch.optim.lr_scheduler import _LRScheduler
from torch.optim.optimizer import Optimizer

_CALLED = "To get the last learning rate computed by the scheduler, please use `get_last_lr()`."


class _Cycles(_LRScheduler):
    def _format_param(self, name, optimizer, param):
        """One value for each group of parameters."""
        count = len(optimizer.param_groups)
        if not isinstance(param, (list, tuple)):
            return [param] * count
        if len(param) != count:
            raise ValueError(f"expected {count} values for {name}, got {len(param)}")
        return param

    def _take(self, optimizer):
        if not isinstance(optimizer, Optimizer):
            raise TypeError(f'{type(optimizer).__name__} is not an Optimizer')
        self.optimizer = optimizer


class CyclicLR(_Cycles):
    def __init__(self, optimizer, base_lr, max_lr, step_size_up=2000, step_size_down=None, mode='triangular', gamma=1.,
                 scale_fn=None, scale_mode='cycle', cycle_momentum=True, base_momentum=0.8, max_momentum=0.9, last_epoch=-1,
                 verbose=False):
        self._take(optimizer)
        base_lrs = self._format_param('base_lr', optimizer, base_lr)
        if last_epoch == -1:
            for lr, group in zip(base_lrs, optimizer.param_groups):
                group['lr'] = lr
        self.max_lrs = self._format_param('max_lr', optimizer, max_lr)
        up = float(step_size_up)
        down = up if step_size_down is None else float(step_size_down)
        self.total_size = up + down
        self.step_ratio = up / self.total_size
        ways = {'triangular': (self._triangular_scale_fn, 'cycle'), 'triangular2': (self._triangular2_scale_fn, 'cycle'),
                'exp_range': (self._exp_range_scale_fn, 'iterations')}
        if mode not in ways and scale_fn is None:
            raise ValueError('mode is invalid and scale_fn is None')
        self.mode = mode
        self.gamma = gamma
        self._scale_fn_custom = scale_fn
        if scale_fn is None:
            self._scale_fn_ref = weakref.WeakMethod(ways[mode][0])
            self.scale_mode = ways[mode][1]
        else:
            self._scale_fn_ref = None
            self.scale_mode = scale_mode
        self.cycle_momentum = cycle_momentum
        if cycle_momentum:
            if 'momentum' not in optimizer.defaults:
                raise ValueError('optimizer must support momentum with `cycle_momentum` option enabled')
            base_momentums = self._format_param('base_momentum', optimizer, base_momentum)
            if last_epoch == -1:
                for momentum, group in zip(base_momentums, optimizer.param_groups):
                    group['momentum'] = momentum
            self.base_momentums = [group['momentum'] for group in optimizer.param_groups]
            self.max_momentums = self._format_param('max_momentum', optimizer, max_momentum)
        super().__init__(optimizer, last_epoch, verbose)
        self.base_lrs = base_lrs

    def scale_fn(self, x):
        return (self._scale_fn_custom or self._scale_fn_ref())(x)

    def _triangular_scale_fn(self, x):
        return 1.

    def _triangular2_scale_fn(self, x):
        return 1 / (2. ** (x - 1))

    def _exp_range_scale_fn(self, x):
        return self.gamma ** x

    def get_lr(self):
        if not self._get_lr_called_within_step:
            warnings.warn(_CALLED, UserWarning)
        cycle = math.floor(1 + self.last_epoch / self.total_size)
        x = 1. + self.last_epoch / self.total_size - cycle
        height = x / self.step_ratio if x <= self.step_ratio else (x - 1) / (self.step_ratio - 1)

        def scale():
            return self.scale_fn(cycle if self.scale_mode == 'cycle' else self.last_epoch)
        rates = [low + (high - low) * height * scale() for low, high in zip(self.base_lrs, self.max_lrs)]
        if self.cycle_momentum:
            momentums = [high - (high - low) * height * scale() for low, high in zip(self.base_momentums, self.max_momentums)]
            for group, momentum in zip(self.optimizer.param_groups, momentums):
                group['momentum'] = momentum
        return rates


class OneCycleLR(_Cycles):
    def __init__(self, optimizer, max_lr, total_steps=None, epochs=None, steps_per_epoch=None, pct_start=0.3,
                 anneal_strategy='cos', cycle_momentum=True, base_momentum=0.85, max_momentum=0.95, div_factor=25.,
                 final_div_factor=1e4, three_phase=False, last_epoch=-1, verbose=False):
        self._take(optimizer)
        if total_steps is None and epochs is None and steps_per_epoch is None:
            raise ValueError("You must define either total_steps OR (epochs AND steps_per_epoch)")
        given = (('total_steps', total_steps),) if total_steps is not None else \
            (('epochs', epochs), ('steps_per_epoch', steps_per_epoch))
        self.total_steps = 1
        for name, value in given:
            if value <= 0 or not isinstance(value, int):
                raise ValueError(f"Expected positive integer {name}, but got {value}")
            self.total_steps *= value
        # Each phase: where it ends, and between what rate and momentum and what others it goes.
        first = float(pct_start * self.total_steps) - 1
        rise = self._phase(first, 'initial_lr', 'max_lr', 'max_momentum', 'base_momentum')
        last = self.total_steps - 1
        if three_phase:
            self._schedule_phases = [
                rise, self._phase(float(2 * pct_start * self.total_steps) - 2, 'max_lr', 'initial_lr', 'base_momentum', 'max_momentum'),
                self._phase(last, 'initial_lr', 'min_lr', 'max_momentum', 'max_momentum')]
        else:
            self._schedule_phases = [rise, self._phase(last, 'max_lr', 'min_lr', 'base_momentum', 'max_momentum')]
        if pct_start < 0 or pct_start > 1 or not isinstance(pct_start, float):
            raise ValueError(f"Expected float between 0 and 1 pct_start, but got {pct_start}")
        if anneal_strategy not in ('cos', 'linear'):
            raise ValueError(f"anneal_strategy must by one of 'cos' or 'linear', instead got {anneal_strategy}")
        self.anneal_func = self._annealing_cos if anneal_strategy == 'cos' else self._annealing_linear
        max_lrs = self._format_param('max_lr', optimizer, max_lr)
        if last_epoch == -1:
            for rate, group in zip(max_lrs, optimizer.param_groups):
                group['initial_lr'] = rate / div_factor
                group['max_lr'] = rate
                group['min_lr'] = group['initial_lr'] / final_div_factor
        self.cycle_momentum = cycle_momentum
        if cycle_momentum:
            if 'momentum' not in optimizer.defaults and 'betas' not in optimizer.defaults:
                raise ValueError('optimizer must support momentum with `cycle_momentum` option enabled')
            self.use_beta1 = 'betas' in optimizer.defaults
            high = self._format_param('max_momentum', optimizer, max_momentum)
            low = self._format_param('base_momentum', optimizer, base_momentum)
            if last_epoch == -1:
                for most, least, group in zip(high, low, optimizer.param_groups):
                    self._set_momentum(group, most)
                    group['max_momentum'] = most
                    group['base_momentum'] = least
        super().__init__(optimizer, last_epoch, verbose)

    @staticmethod
    def _phase(end, start_lr, end_lr, start_momentum, end_momentum):
        return {'end_step': end, 'start_lr': start_lr, 'end_lr': end_lr, 'start_momentum': start_momentum,
                'end_momentum': end_momentum}

    def _set_momentum(self, group, momentum):
        if self.use_beta1:
            group['betas'] = (momentum, *group['betas'][1:])
        else:
            group['momentum'] = momentum

    def _annealing_cos(self, start, end, pct):
        return end + (start - end) / 2.0 * (math.cos(math.pi * pct) + 1)

    def _annealing_linear(self, start, end, pct):
        return (end - start) * pct + start

    def get_lr(self):
        if not self._get_lr_called_within_step:
            warnings.warn(_CALLED, UserWarning)
        at = self.last_epoch
        if at > self.total_steps:
            raise ValueError(f"Tried to step {at + 1} times. The specified number of total steps is {self.total_steps}")
        rates = []
        for group in self.optimizer.param_groups:
            begin = 0
            for phase in self._schedule_phases:
                if at <= phase['end_step'] or phase is self._schedule_phases[-1]:
                    break
                begin = phase['end_step']
            part = (at - begin) / (phase['end_step'] - begin)
            rates.append(self.anneal_func(group[phase['start_lr']], group[phase['end_lr']], part))
            if self.cycle_momentum:
                self._set_momentum(group, self.anneal_func(group[phase['start_momentum']], group[phase['end_momentum']], part))
        return rates


for _cls in CyclicLR, OneCycleLR:
    _cls.__module__ = 'torch.optim.lr_scheduler'
