#pragma once

#include <QDialog>

#include "app/workspace/workspace.h"

class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;

namespace claviger
{
class AppPreview;
class FieldListEditor;

/// An app of a person's own: its name and fields, beside the form that they make.
class AppEditorDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppEditorDialog)

public:
    /// `before` is the one to change; nothing: a new one, whose slug is none of `taken`.
    AppEditorDialog(
        Workspace &workspace, std::optional<Definition> before, QStringList taken, QWidget *parent = nullptr);

    FieldListEditor &fields() { return *m_fields; }
    AppPreview &preview() { return *m_preview; }
    bool isDirty() const;
    void reject() override; ///< asks before something is lost

signals:
    void saved(const QString &slug);

private:
    QLayout *buildNames();
    QWidget *buildButtons();
    void fill();
    void showSlug();
    void showPreview();
    QString slug() const;
    /// Empty: nothing is wrong.
    QString problem() const;
    Definition definition() const;
    void save();
    void showFailure(const QString &sentence);

    Workspace &m_workspace;
    std::optional<Definition> m_before;
    QStringList m_taken;
    QLineEdit *m_name;
    QLineEdit *m_description;
    QLabel *m_slug;
    FieldListEditor *m_fields;
    AppPreview *m_preview;
    Definition m_initial; ///< as it was when the dialog opened
    QLabel *m_failure;
    QPushButton *m_save;
};
}
