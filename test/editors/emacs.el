;;; Drives Emacs' eglot the way a person would: look at the problems, hover, complete, take the fix.  -*- lexical-binding: t -*-
;; SCEP_PROFILES_TEST is a JSON object: { server, broken, hover }. Prints one line of JSON after "RESULT ".

;; -Q leaves out where Debian installs packages.
(require 'package)
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'eglot)
(require 'flymake)
(require 'json)

(setq eglot-sync-connect 60
      flymake-no-changes-timeout 0.1
      eglot-send-changes-idle-time 0.05)

(defvar given (json-parse-string (getenv "SCEP_PROFILES_TEST") :object-type 'plist :array-type 'list))

(defun wait-for (what condition)
  "Poll CONDITION until it holds; fail with WHAT."
  (let ((deadline (+ (float-time) 60)))
    (while (not (funcall condition))
      (when (> (float-time) deadline) (error "waited in vain for %s" what))
      (accept-process-output nil 0.05)
      ;; Idle timers do not run by themselves in batch mode.
      (when (and eglot--recent-changes (eglot-current-server)) (eglot--signal-textDocument/didChange)))))

(defun go-to (text)
  "Put point at the beginning of TEXT."
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun ask (method params)
  (jsonrpc-request (eglot--current-server-or-lose) method params))

(defun problems ()
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun labels (answer)
  (mapcar (lambda (item) (plist-get item :label))
          (append (if (vectorp answer) answer (plist-get answer :items)) nil)))

(defun drive ()
  (add-to-list 'eglot-server-programs (cons major-mode (plist-get given :server)))
  (apply #'eglot--connect (eglot--guess-contact))
  (flymake-mode 1)
  (flymake-start)
  (wait-for "a problem" (lambda () (flymake-diagnostics)))
  (let ((before (problems)) hover completion action)
    (go-to (plist-get given :hover))
    (setq hover (plist-get (ask :textDocument/hover (eglot--TextDocumentPositionParams)) :contents))
    (go-to (plist-get given :broken))
    (forward-char 2)
    (setq completion (labels (ask :textDocument/completion (eglot--TextDocumentPositionParams))))
    (let* ((diagnostic (car (flymake-diagnostics)))
           (lsp (cdr (assoc 'eglot-lsp-diag (flymake-diagnostic-data diagnostic))))
           (actions (ask :textDocument/codeAction
                         (list :textDocument (eglot--TextDocumentIdentifier)
                               :range (plist-get lsp :range)
                               :context (list :diagnostics (vector lsp) :only ["quickfix"]))))
           (first (aref actions 0)))
      (setq action (plist-get first :title))
      (eglot--apply-workspace-edit (plist-get first :edit)))
    (wait-for "the problem to go" (lambda () (flymake-start) (null (flymake-diagnostics))))
    (list :before (vconcat before) :hover hover :completion (vconcat completion) :action action
          :text (buffer-substring-no-properties (point-min) (point-max)))))

(let ((result (condition-case failure (drive) (error (list :failure (error-message-string failure))))))
  (princ (concat "RESULT " (json-serialize result) "\n"))
  (when (eglot-current-server) (ignore-errors (eglot-shutdown (eglot-current-server))))
  (kill-emacs (if (plist-get result :failure) 1 0)))
