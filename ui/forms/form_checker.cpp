#include "ui/forms/form_checker.h"

namespace claviger
{
FormChecker::FormChecker(Check check, const FormTimings &timings, QObject *parent)
    : QObject(parent),
      m_check(std::move(check))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(timings.typingPause);
    connect(&m_pause, &QTimer::timeout, this, [this] { look(m_waiting); });
}

void FormChecker::reset()
{
    m_pause.stop();
    m_shown.clear();
    m_saveTried = false;
}

void FormChecker::fieldEdited(const QString &path)
{
    m_waiting = path;
    m_pause.start();
    if (m_shown.contains(path))
        look(path); // mended, or wrong in another way
}

void FormChecker::fieldLeft(const QString &path)
{
    if (m_waiting == path)
        m_pause.stop();
    look(path);
}

void FormChecker::showAll(const QList<FieldProblem> &problems)
{
    m_saveTried = true;
    m_pause.stop();
    QSet<QString> wrong;
    for (const FieldProblem &problem : problems)
        wrong.insert(problem.path);
    const QSet<QString> mended = m_shown - wrong;
    m_shown = wrong;
    for (const QString &path : mended)
        emit problemGone(path);
    for (const FieldProblem &problem : problems)
        emit problemFound(problem);
}

void FormChecker::look(const QString &path)
{
    const QList<FieldProblem> problems = m_check(path);
    const bool silent
        = problems.isEmpty() || (problems.first().code == ProblemCode::Required && !m_saveTried);
    if (silent) {
        if (m_shown.remove(path))
            emit problemGone(path);
        return;
    }
    m_shown.insert(path);
    emit problemFound(problems.first());
}
}
