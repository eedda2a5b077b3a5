;; A module that never spawns runs with an empty shared memory and no entry for threads.
;;
;; RUN: => exit 0
(module
  (import "env" "memory" (memory 0 0 shared))
  (func (export "_start")))
