"""LBFGS: steps along a direction made of the last changes of the gradient, as the inverse of a matrix nobody writes down."""
import _torch
from torch.autograd.grad_mode import enable_grad, no_grad
from torch.optim.optimizer import Optimizer


class LBFGS(Optimizer):
    def __init__(self, params, lr=1, max_iter=20, max_eval=None, tolerance_grad=1e-7, tolerance_change=1e-9, history_size=100,
                 line_search_fn=None):
        if max_eval is None:
            max_eval = max_iter * 5 // 4
        super().__init__(params, dict(lr=lr, max_iter=max_iter, max_eval=max_eval, tolerance_grad=tolerance_grad,
                                      tolerance_change=tolerance_change, history_size=history_size,
                                      line_search_fn=line_search_fn))
        if len(self.param_groups) != 1:
            raise ValueError("LBFGS doesn't support per-parameter options (parameter groups)")
        self._params = self.param_groups[0]['params']
        self._numel_cache = None

    def _gradient(self):
        return _torch.cat([(_torch._zeros((p.numel(),), p.dtype) if p.grad is None else p.grad).view(-1) for p in self._params], 0)

    def _move(self, size, direction):
        start = 0
        for p in self._params:
            p.add_(direction[start:start + p.numel()].view_as(p), alpha=size)
            start += p.numel()

    def _direction(self, state, d, grad, before, size, memory, history_size):
        """The next direction; memory: changes of the gradient, of the place, their inverse products, the scale."""
        changes, moves, inverses, scale = memory
        y, s = grad.sub(before), d.mul(size)
        ys = y.dot(s)
        if ys > 1e-10:
            if len(changes) == history_size:
                for old in changes, moves, inverses:
                    old.pop(0)
            changes.append(y)
            moves.append(s)
            inverses.append(1. / ys)
            scale = ys / y.dot(y)
        factors = state.setdefault('al', [None] * history_size)
        q = grad.neg()
        for i in range(len(changes) - 1, -1, -1):
            factors[i] = moves[i].dot(q) * inverses[i]
            q.add_(changes[i], alpha=-factors[i])
        d = _torch.mul(q, scale)
        for i in range(len(changes)):
            d.add_(moves[i], alpha=factors[i] - changes[i].dot(d) * inverses[i])
        return d, (changes, moves, inverses, scale)

    def step(self, closure):
        with no_grad():
            return self._step(enable_grad()(closure))

    def _step(self, closure):
        group = self.param_groups[0]
        if group['line_search_fn'] is not None:
            raise NotImplementedError("Heapscope supports LBFGS without line_search_fn=")
        lr, small = group['lr'], group['tolerance_change']
        state = self.state[self._params[0]]
        state.setdefault('func_evals', 0)
        state.setdefault('n_iter', 0)
        first = closure()
        loss = float(first)
        evaluations = 1
        state['func_evals'] += 1
        grad = self._gradient()
        if grad.abs().max() <= group['tolerance_grad']:
            return first
        d, size = state.get('d'), state.get('t')
        memory = tuple(state.get(key) for key in ('old_dirs', 'old_stps', 'ro', 'H_diag'))
        before, loss_before = state.get('prev_flat_grad'), state.get('prev_loss')
        done = 0
        while done < group['max_iter']:
            done += 1
            state['n_iter'] += 1
            if state['n_iter'] == 1:
                d, memory = grad.neg(), ([], [], [], 1)
            else:
                d, memory = self._direction(state, d, grad, before, size, memory, group['history_size'])
            if before is None:
                before = grad.clone()
            else:
                before.copy_(grad)
            loss_before = loss
            size = min(1., 1. / grad.abs().sum()) * lr if state['n_iter'] == 1 else lr
            if grad.dot(d) > -small:
                break
            self._move(size, d)
            found = False
            if done != group['max_iter']:
                loss = float(closure())
                grad = self._gradient()
                found = bool(grad.abs().max() <= group['tolerance_grad'])
                evaluations += 1
                state['func_evals'] += 1
            if done == group['max_iter'] or evaluations >= group['max_eval'] or found or \
                    d.mul(size).abs().max() <= small or abs(loss - loss_before) < small:
                break
        state['d'], state['t'] = d, size
        state['old_dirs'], state['old_stps'], state['ro'], state['H_diag'] = memory
        state['prev_flat_grad'], state['prev_loss'] = before, loss_before
        return first
