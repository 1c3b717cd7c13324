#pragma once

#include <functional>

#include <QObject>
#include <QSet>
#include <QTimer>

#include "models/schema/validation.h"
#include "ui/forms/form_timings.h"

namespace claviger
{
/// Decides when a field's problem is said: a format error on leaving the field or a while after the last key,
/// gone at once when mended; "required" only after the first attempt to save. Knows no widgets.
class FormChecker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormChecker)

public:
    /// `check` validates one field with the values of the moment.
    using Check = std::function<QList<FieldProblem>(const QString &path)>;
    FormChecker(Check check, const FormTimings &timings, QObject *parent = nullptr);

    void reset();
    void fieldEdited(const QString &path);
    void fieldLeft(const QString &path);
    /// After an attempt to save: these are wrong, everything else is in order, and empty required fields
    /// count from now on.
    void showAll(const QList<FieldProblem> &problems);

signals:
    void problemFound(const claviger::FieldProblem &problem);
    void problemGone(const QString &path);

private:
    void look(const QString &path);

    Check m_check;
    QTimer m_pause;
    QString m_waiting; ///< the field that was typed in last
    QSet<QString> m_shown;
    bool m_saveTried = false;
};
}
