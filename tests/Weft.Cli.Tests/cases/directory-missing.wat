;; A directory that is not there is an error before the guest runs.
;; RUN: run --dir %t/missing::/data %s
;; EXIT: 1
(module (func (export "_start") (unreachable)))
