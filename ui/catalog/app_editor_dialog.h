#pragma once

#include <QDialog>

#include "app/workspace/workspace.h"
#include "ui/base/unsaved_work.h"

class QLabel;
class QPushButton;

namespace claviger
{
class AppFactsEditor;
class AppPreview;
class FieldListEditor;

/// An app of a person's own: what it is and its fields, beside the form that they make.
class AppEditorDialog final : public QDialog, public UnsavedWork
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppEditorDialog)

public:
    /// `before` is the one to change; nothing: a new one, whose slug is none of `taken`.
    AppEditorDialog(
        Workspace &workspace, std::optional<Definition> before, QStringList taken, QWidget *parent = nullptr);

    AppFactsEditor &facts() { return *m_facts; }
    FieldListEditor &fields() { return *m_fields; }
    AppPreview &preview() { return *m_preview; }
    bool isDirty() const override;
    void leave(const std::function<void()> &then) override;
    void discard() override;
    void reject() override; ///< asks before something is lost

signals:
    void saved(const QString &slug);

private:
    QWidget *buildButtons();
    void fill();
    void whenChanged();
    QString slug() const;
    /// False: something is wrong; it is said where it is.
    bool check();
    Definition definition() const;
    void save();
    void showFailure(const QString &sentence);

    Workspace &m_workspace;
    bool m_isNew;
    Definition m_before;
    QStringList m_taken;
    AppFactsEditor *m_facts;
    FieldListEditor *m_fields;
    AppPreview *m_preview;
    Definition m_initial; ///< as it was when the dialog opened
    QLabel *m_failure;
    QPushButton *m_save;
};
}
