#include "ui/credentials/credential_editor.h"

#include <QMetaEnum>

#include "ui/base/async.h"

using namespace Qt::StringLiterals;

namespace claviger
{
QList<FieldProblem> problemsOf(const Error &error)
{
    QList<FieldProblem> problems;
    const QVariantList list = error.arguments.value(u"problems"_s).toList();
    for (const QVariant &entry : list) {
        QVariantMap map = entry.toMap();
        FieldProblem problem;
        problem.path = map.take(u"path"_s).toString();
        const QVariant code = map.take(u"code"_s);
        bool known = false;
        const int number
            = QMetaEnum::fromType<ProblemCode>().keyToValue(code.toString().toUtf8().constData(), &known);
        problem.code = static_cast<ProblemCode>(known ? number : code.toInt());
        problem.arguments = map;
        problems.append(problem);
    }
    return problems;
}

CredentialEditor::CredentialEditor(Workspace &workspace, QObject *parent)
    : QObject(parent),
      m_workspace(workspace)
{
}

CredentialEditor::~CredentialEditor()
{
    m_stop.request_stop();
}

void CredentialEditor::save(CredentialDraft draft)
{
    if (m_busy)
        return;
    m_busy = true;
    emit busyChanged(true);
    m_stop = std::stop_source();
    whenDone(m_workspace.save(std::move(draft), m_stop.get_token()), this,
        [this, stopped = m_stop.get_token()](const Result<Id> &outcome) {
            if (!stopped.stop_requested())
                finish(outcome);
        });
}

void CredentialEditor::stop()
{
    if (!m_busy)
        return;
    m_stop.request_stop();
    m_busy = false;
    emit busyChanged(false);
}

void CredentialEditor::finish(const Result<Id> &outcome)
{
    m_busy = false;
    emit busyChanged(false);
    if (outcome)
        emit saved(*outcome);
    else if (outcome.error().code == ErrorCode::ValidationFailed)
        emit refused(problemsOf(outcome.error()));
    else if (outcome.error().code == ErrorCode::Cancelled)
        emit cancelled();
    else
        emit failed(outcome.error());
}
}
